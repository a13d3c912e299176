/**
 * @typedef {object} Probe what the page itself measures, all times in milliseconds since its navigation began
 * @property {(condition: Condition) => Promise<number>} whenPainted when a frame was painted in which the condition held
 * @property {(name: string) => void} watchClick the next click on the button with this name starts the clock
 * @property {number} clickedAt
 * @property {Promise<number>} loaded when the first screen was painted
 * @property {{ at: number, stores: string[] }[]} commits transactions that have become durable
 * @property {() => string[]} rows the names of what is drawn on the left page and is still to be done
 * @property {() => number} days how many days of the coming weeks are drawn
 * @property {() => number} count how many these are, also those that a windowed list has not drawn
 * @property {() => string} opened the name on the right page
 */

/**
 * @typedef {object} Condition
 * @property {number} [rows] how many rows are still to be done
 * @property {number} [days] how many days of the coming weeks are drawn
 * @property {readonly string[]} [oneOf] names of which one is drawn at least
 * @property {string} [gone] the name that no longer stands on the right page, nor on the left one as still to be done
 * @property {boolean} [opened] a dossier lies open on the right page
 */

/**
 * Runs in the page before anything else. Both pages carry the same accessible names, so both are read in the same way.
 * @param {Condition} first what the first screen shows
 */
export function installProbe(first) {
  const leftRows = 'section[aria-label="Left page"] :is(li, [role="listitem"])';
  const rightTitle = 'section[aria-label="Right page"] h2';
  /** @type {Probe} */
  const probe = {
    clickedAt: 0,
    commits: [],
    loaded: Promise.resolve(0),
    rows: () =>
      [...document.querySelectorAll(leftRows)]
        .map((row) => (row.querySelector('button b') ?? row.querySelector('button span'))?.textContent ?? '')
        .filter((name) => name !== '' && !name.startsWith('✓')),
    count: () => {
      // A windowed list draws a part; the head of the day tells them all by kind.
      const kinds = [...document.querySelectorAll('main > header ul[aria-label="By kind"] li')];
      if (kinds.length === 0) return probe.rows().length;
      return kinds.reduce((sum, kind) => sum + Number.parseInt(kind.textContent ?? '', 10), 0);
    },
    days: () => document.querySelectorAll('table [data-date]').length,
    opened: () => document.querySelector(rightTitle)?.textContent ?? '',
    watchClick: (name) => {
      const start = (/** @type {MouseEvent} */ event) => {
        const button = event.target instanceof Element ? event.target.closest('button') : null;
        if (!(button?.ariaLabel ?? button?.textContent ?? '').startsWith(name)) return;
        probe.clickedAt = event.timeStamp;
        removeEventListener('click', start, true);
      };
      addEventListener('click', start, true);
    },
    whenPainted: (condition) =>
      new Promise((resolve) => {
        const holds = () => {
          const { rows, days, oneOf, gone } = condition;
          if (days !== undefined) return probe.days() === days;
          const names = probe.rows();
          if (probe.count() !== rows || names.length === 0) return false;
          if (oneOf && !names.some((name) => oneOf.includes(name))) return false;
          const opened = probe.opened();
          if (gone !== undefined && (opened === gone || names.includes(gone))) return false;
          return opened !== '' || !condition.opened;
        };
        const look = () => {
          if (!holds()) return requestAnimationFrame(look);
          // This frame shows it; the next message is handled after it was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          return port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (/** @type {Parameters<typeof begin>} */ ...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readwrite') {
      transaction.addEventListener('complete', () =>
        probe.commits.push({ at: performance.now(), stores: [...transaction.objectStoreNames] }),
      );
    }
    return transaction;
  };
  probe.loaded = probe.whenPainted(first);
  Object.assign(globalThis, { benchProbe: probe });
}
