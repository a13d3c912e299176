import styles from './empty-binder.module.css';

/** A ring binder lying open: cover, two pages, dividers at the edge, two rings. For the eye only. */
export function BinderDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 168 104" width="168" height="104" aria-hidden="true">
      <rect className={styles.cover} x="4" y="10" width="160" height="88" rx="8" />
      {tabs.map((y, index) => (
        <rect
          key={y}
          className={index === 1 ? styles.tabNow : styles.tab}
          x="148"
          y={y}
          width="11"
          height="11"
          rx="3"
        />
      ))}
      <path className={styles.page} d="M14 20q0-4 4-4h62q4 0 4 4v66q0 4-4 4H18q-4 0-4-4z" />
      <path className={styles.page} d="M84 20q0-4 4-4h58q4 0 4 4v66q0 4-4 4H88q-4 0-4-4z" />
      {lines.map(([x, y, width]) => (
        <path key={`${x} ${y}`} className={styles.line} d={`M${x} ${y}h${width}`} />
      ))}
      <text className={styles.numeral} x="68" y="42" textAnchor="end">
        1
      </text>
      {rings.map((y) => (
        <g key={y}>
          <circle className={styles.hole} cx="76" cy={y} r="3" />
          <circle className={styles.hole} cx="92" cy={y} r="3" />
          <path className={styles.ring} d={`M76 ${y}c0-7 16-7 16 0`} />
        </g>
      ))}
    </svg>
  );
}

const tabs = [22, 35, 48, 61, 74];
const rings = [36, 70];
const lines: readonly (readonly [x: number, y: number, width: number])[] = [
  [24, 52, 40],
  [24, 62, 32],
  [24, 72, 37],
  [102, 32, 30],
  [102, 44, 38],
  [102, 54, 34],
  [102, 64, 38],
  [102, 74, 22],
];
