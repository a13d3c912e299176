/**
 * @typedef {object} Probe what the page itself measures, all times in milliseconds since its navigation began
 * @property {(condition: Condition) => Promise<number>} whenPainted when a frame was painted in which the condition held
 * @property {(name: string) => void} watchClick the next click on the button with this name starts the clock
 * @property {number} clickedAt
 * @property {Promise<number>} loaded when the first screen was painted
 * @property {{ at: number, stores: string[] }[]} commits transactions that have become durable
 * @property {() => string[]} rows the names of what lies on the left page and is still to be done
 * @property {() => string} opened the name on the right page
 */

/**
 * @typedef {object} Condition
 * @property {number} rows how many rows are still to be done
 * @property {string} [includes] a text that one of the rows has
 * @property {string} [notOpened] the name that no longer stands on the right page
 * @property {boolean} [opened] a dossier lies open on the right page
 */

/**
 * Runs in the page before anything else. Both pages carry the same accessible names, so both are read in the same way.
 * @param {Condition} first what the first screen shows
 */
export function installProbe(first) {
  const leftRows = 'section[aria-label="Left page"] li button';
  const rightTitle = 'section[aria-label="Right page"] h2';
  /** @type {Probe} */
  const probe = {
    clickedAt: 0,
    commits: [],
    loaded: Promise.resolve(0),
    rows: () =>
      [...document.querySelectorAll(leftRows)]
        .map((button) => button.textContent ?? '')
        .filter((text) => !text.startsWith('✓')),
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
          const rows = probe.rows();
          if (rows.length !== condition.rows) return false;
          const { includes, notOpened } = condition;
          if (includes !== undefined && !rows.some((text) => text.includes(includes))) return false;
          const opened = probe.opened();
          return opened !== notOpened && (opened !== '' || !condition.opened);
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
