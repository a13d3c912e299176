import { expect, test } from 'vitest';
import { defaultPort, readStartFlags, UsageError } from '../../scripts/lib/flags.mjs';

test('without flags the desktop app is meant, and the port is the fixed one', () => {
  expect(readStartFlags([])).toEqual({ browser: false, port: 4731, open: true, help: false });
  expect(defaultPort).toBe(4731);
});

test('flags are read in any order', () => {
  const flags = { browser: true, port: 4800, open: false, help: false };
  expect(readStartFlags(['--browser', '--port', '4800', '--no-open'])).toEqual(flags);
  expect(readStartFlags(['--no-open', '--port=4800', '--browser'])).toEqual(flags);
});

test.each([
  [['--prot', '1'], '--prot'],
  [['4800'], '4800'],
  [['--port'], '--port'],
  [['--port', 'eighty'], '"eighty"'],
  [['--port', '0'], '"0"'],
  [['--port', '65536'], '"65536"'],
  [['--port', '-1'], '--port'],
  [['--browser=yes'], '--browser'],
])('%j is refused, with what is wrong and how it is written', (args, named) => {
  expect(() => readStartFlags(args)).toThrow(UsageError);
  expect(() => readStartFlags(args)).toThrow(named);
  expect(() => readStartFlags(args)).toThrow('Usage: npm start');
});

test('flags that npm kept for itself are not silently lost', () => {
  expect(() => readStartFlags(['4800'], { npm_config_port: 'true' })).toThrow('two dashes');
  expect(() => readStartFlags([], { npm_config_open: '' })).toThrow('two dashes');
  expect(readStartFlags([], { npm_config_registry: 'x' }).open).toBe(true);
});
