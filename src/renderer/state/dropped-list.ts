import { useEffect } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { laterMessages } from '../i18n/later-messages';
import type { Translate } from '../i18n/translator';
import { isCovered } from './covered';
import { goTo } from './desk';
import { useOnDesk } from './on-desk';
import { useToday } from './queries';
import type { Services } from './services';

/**
 * Takes what is dropped or pasted: files on a dossier become its documents, a list dropped anywhere else goes to the import. Without this
 * the browser would leave the app to show the file.
 */
export function useDroppedFiles(services: Services, t: Translate): void {
  const today = useToday();
  useEffect(() => {
    let over: HTMLElement | null = null;
    const show = (place: HTMLElement | null) => {
      if (place === over) return;
      over?.removeAttribute('data-files');
      place?.setAttribute('data-files', '');
      over = place;
    };
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      show(dossierUnder(event));
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) show(null);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      show(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      const id = dossierUnder(event)?.dataset['dossier'];
      if (id) void addTo(id as DossierId, files);
      else if (files[0]) void openList(files[0]);
    };
    const onPaste = (event: ClipboardEvent) => {
      const { dossier } = useOnDesk.getState();
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || dossier?.binnedAt !== null || isForField(event) || isCovered()) return;
      event.preventDefault();
      void addTo(dossier.id, files, true);
    };
    const addTo = async (dossierId: DossierId, files: readonly File[], pasted = false) => {
      const { takeIn, takePasted } = await import('./intake');
      // What is put on a reminder goes into the dossier that it is for.
      const to = { dossierId: (await services.store.dossier(dossierId))?.reminds?.dossierId ?? dossierId };
      await (pasted ? takePasted(services, to, files, t) : takeIn(services, to, files));
    };
    const openList = async (file: File) => {
      const [{ readList, useImport }] = await Promise.all([import('./import-session'), laterMessages()]);
      if (useImport.getState().stage === 'storing') return;
      goTo({ name: 'import' });
      await readList(file, { today, columnName: (index) => t('import.columnNumber', { number: index + 1 }) });
    };
    const listeners = { dragover: onDragOver, dragleave: onDragLeave, drop: onDrop, paste: onPaste };
    const each = Object.entries(listeners) as [keyof typeof listeners, EventListener][];
    for (const [name, listener] of each) window.addEventListener(name, listener);
    return () => each.forEach(([name, listener]) => window.removeEventListener(name, listener));
  }, [services, t, today]);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function dossierUnder({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-dossier]') : null;
}

/** Text that is pasted into a field stays text, though some programs send a picture of it along. */
function isForField({ target, clipboardData }: ClipboardEvent): boolean {
  const inField = target instanceof Element && target.closest('input, textarea') !== null;
  return inField && (clipboardData?.types.includes('text/plain') ?? false);
}
