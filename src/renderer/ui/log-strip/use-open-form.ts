import { useEffect } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { closeLogForm, type LogForm, openLogForm, useLogForm } from '../../state/log-form';
import { useServices } from '../../state/services';

/** Opens the form of a dossier with its strip, and puts it away with it. @returns null until it is read. */
export function useOpenForm(id: DossierId): LogForm | null {
  const services = useServices();
  useEffect(() => {
    void openLogForm(services, id);
    return () => void closeLogForm(services, id);
  }, [services, id]);
  const form = useLogForm((state) => state.form);
  return form?.dossierId === id ? form : null;
}
