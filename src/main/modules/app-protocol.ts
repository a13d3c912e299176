import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme } from '@shared/contract/app-origin';
import securityHeaders from '@shared/contract/security-headers.json';
import { rendererFolder } from '../environment';
import type { ShellModule } from '../shell-module';
import { resolveAppFile } from './app-file';

/** Serves the built renderer, and nothing else on the disk, under app://. */
export const appProtocol: ShellModule = {
  beforeReady() {
    protocol.registerSchemesAsPrivileged([
      {
        scheme: appScheme,
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ]);
  },
  whenReady() {
    protocol.handle(appScheme, respond);
  },
};

async function respond(request: Request): Promise<Response> {
  const file = request.method === 'GET' ? resolveAppFile(rendererFolder, request.url) : undefined;
  if (!file) return notFound();
  try {
    const bytes = new Uint8Array(await readFile(file.path));
    return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': file.contentType } });
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { ...securityHeaders, 'Content-Type': 'text/plain' } });
}
