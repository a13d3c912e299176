import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, channelOf, shellCalls, shellEvents } from '@shared/contract/shell-channels';

const calls = shellCalls.map((key) => [
  key,
  (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(channelOf(key), ...args),
]);

const events = shellEvents.map((key) => [
  key,
  (listener: (...payload: unknown[]) => void) => {
    // The event object stays here: it would hand the page a way to every channel.
    const forward = (_event: unknown, ...payload: unknown[]) => listener(...payload);
    ipcRenderer.on(channelOf(key), forward);
    return () => void ipcRenderer.off(channelOf(key), forward);
  },
]);

contextBridge.exposeInMainWorld(bridgeName, Object.fromEntries([...calls, ...events]));

// A page that does not wait for the closing must not hold it up: then this answers in its place.
ipcRenderer.on(channelOf('onClosing'), () => {
  if (ipcRenderer.listenerCount(channelOf('onClosing')) === 1) void ipcRenderer.invoke(channelOf('readyToClose'));
});
