import { createContext, useContext } from 'react';
import type { ShellPort } from '@shared/contract/shell-port';
import type { ActionContext } from '../actions/action-context';
import type { Clock } from '../clock';
import type { BinderStore } from '../storage/binder-store';
import type { DossierSearch } from './dossier-search';

/** What the composition root has built; everything on screen gets it from here. */
export interface Services {
  readonly store: BinderStore;
  readonly context: ActionContext;
  readonly clock: Clock;
  readonly shell: ShellPort;
  readonly search: DossierSearch;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services: mount under ServicesContext');
  return services;
}
