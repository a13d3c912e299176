import { app } from 'electron';
import type { WebContents } from 'electron';
import { pageUrl } from '../environment';
import type { ShellModule } from '../shell-module';

/** The window shows the app's one page, for ever: it goes nowhere, opens nothing and embeds nothing. */
export const navigationGuard: ShellModule = {
  beforeReady() {
    app.on('web-contents-created', (_event, contents) => guard(contents));
  },
};

function guard(contents: WebContents): void {
  // Asked for every frame, the main one included. The page may load itself again.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== pageUrl) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
