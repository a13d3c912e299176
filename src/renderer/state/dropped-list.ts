import { useEffect } from 'react';
import { laterMessages } from '../i18n/later-messages';
import type { Translate } from '../i18n/translator';
import { goTo } from './desk';
import { useToday } from './queries';

/**
 * Takes a file that is dropped anywhere on the window to the import. Without this the browser would leave the app to
 * show the file.
 */
export function useDroppedList(t: Translate): void {
  const today = useToday();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void open(file);
    };
    const open = async (file: File) => {
      const [{ readList, useImport }] = await Promise.all([import('./import-session'), laterMessages()]);
      if (useImport.getState().stage === 'storing') return;
      goTo({ name: 'import' });
      await readList(file, { today, columnName: (index) => t('import.columnNumber', { number: index + 1 }) });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [t, today]);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
