import * as v from 'valibot';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was, without the position when it has none yet. */
export interface WindowState {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const smallestWindow = { width: 900, height: 600 };

export const firstWindowState: WindowState = { width: 1440, height: 900, maximized: false };

/** This much of the title bar's width must stay on a screen, or the window could not be caught. */
const visibleWidth = 200;
const titleBarHeight = 40;

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

const windowStateSchema = v.object({
  x: v.optional(coordinate),
  y: v.optional(coordinate),
  width: v.pipe(coordinate, v.minValue(smallestWindow.width)),
  height: v.pipe(coordinate, v.minValue(smallestWindow.height)),
  maximized: v.boolean(),
});

/**
 * Reads a remembered state. Nothing depends on it, so whatever cannot be read means the first state.
 * @param text the contents of the file
 */
export function parseWindowState(text: string): WindowState {
  try {
    const parsed = v.safeParse(windowStateSchema, JSON.parse(text));
    return parsed.success ? parsed.output : firstWindowState;
  } catch {
    return firstWindowState;
  }
}

/**
 * Fits a remembered state to the screens of now: a window from a screen that is gone is centred, a too large one shrinks.
 * @param workAreas the screens without their task bars, the main one first
 */
export function fitToScreens(state: WindowState, workAreas: readonly Bounds[]): WindowState {
  const fitting = workAreas.map((area) => ({ area, fitted: shrink(state, area) }));
  const home = fitting.find(({ area, fitted }) => isCatchable(fitted, area));
  if (home) return home.fitted;
  const { width, height, maximized } = fitting[0]?.fitted ?? state;
  return { width, height, maximized };
}

function shrink(state: WindowState, area: Bounds): WindowState {
  return {
    ...state,
    width: Math.max(smallestWindow.width, Math.min(state.width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(state.height, area.height)),
  };
}

function isCatchable({ x, y, width }: WindowState, area: Bounds): boolean {
  if (x === undefined || y === undefined) return false;
  const shared = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const isTitleOnScreen = y >= area.y && y + titleBarHeight <= area.y + area.height;
  return shared >= visibleWidth && isTitleOnScreen;
}
