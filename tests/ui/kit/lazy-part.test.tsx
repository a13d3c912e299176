import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lazyPart } from '@renderer/ui/kit/lazy-part';
import { makeGate } from '../../support/gate';

/** Shows a part in a container of its own. */
function show(part: ReactNode): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(part);
  return container;
}

/** What was queued before has run. */
function nextTask(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const come = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage(null);
  return come;
}

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

test('a part shows as soon as it has loaded, and from then on at once', async () => {
  let loads = 0;
  const gate = makeGate();
  const Part = lazyPart(async () => {
    loads += 1;
    await gate.passed;
    return Greeting;
  });
  const first = show([<i key="before" />, <Part key="part" name="Ada" />]);
  await vi.waitFor(() => expect(first.querySelector('i')).not.toBeNull());
  expect(first.textContent).toBe('');
  gate.open();
  await nextTask();
  await nextTask();
  expect(first.textContent).toBe('Hello Ada');
  const second = show([<i key="before" />, <Part key="part" name="Bo" />]);
  await vi.waitFor(() => expect(second.querySelector('i')).not.toBeNull());
  expect(second.textContent).toBe('Hello Bo');
  expect(loads).toBe(1);
});

class Boundary extends Component<{ readonly children: ReactNode }, { readonly problem: string | null }> {
  override state = { problem: null };

  static getDerivedStateFromError(error: unknown) {
    return { problem: String(error) };
  }

  override render() {
    return this.state.problem ?? this.props.children;
  }
}

test('what keeps a part from loading is told to the boundary around it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Part = lazyPart<object>(() => Promise.reject(new Error('Gone')));
  const shown = show(
    <Boundary>
      <Part />
    </Boundary>,
  );
  await vi.waitFor(() => expect(shown.textContent).toBe('Error: Gone'));
});
