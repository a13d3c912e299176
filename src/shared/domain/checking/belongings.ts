import type { BinderId, DossierId } from '../records/ids';
import type { BelongingTable, DossierGone, Finding } from './finding';

interface Belonging {
  readonly table: BelongingTable;
  readonly key: string;
  readonly binderId: BinderId;
}

/** A belonging that must take the binder of its dossier. */
export interface Moved {
  readonly table: BelongingTable;
  readonly key: string;
  readonly to: BinderId;
}

/** Binders, dossiers and what belongs to these: finds what names something that is not there. */
export class Belongings {
  private readonly binders = new Set<BinderId>();
  private readonly dossiers = new Map<DossierId, BinderId>();
  /** Where forms and playbooks lie. */
  private readonly homesOfTemplates = new Set<BinderId>();
  private readonly reminders = new Map<DossierId, DossierId>();
  private readonly belongings = new Map<DossierId, Belonging[]>();

  addBinder(id: BinderId): void {
    this.binders.add(id);
  }

  addTemplate(binderId: BinderId): void {
    this.homesOfTemplates.add(binderId);
  }

  addDossier(id: DossierId, binderId: BinderId, remindsOf: DossierId | undefined): void {
    this.dossiers.set(id, binderId);
    if (remindsOf !== undefined) this.reminders.set(id, remindsOf);
  }

  /** The reminders of what stands in a dossier that is not there, and that is not to be recovered either. */
  loose(gone: readonly DossierGone[]): DossierId[] {
    const recovered = new Set(gone.map(({ dossierId }) => dossierId));
    return [...this.reminders]
      .filter(([, customer]) => !this.dossiers.has(customer) && !recovered.has(customer))
      .map(([id]) => id);
  }

  add(dossierId: DossierId, belonging: Belonging): void {
    const before = this.belongings.get(dossierId);
    if (before) before.push(belonging);
    else this.belongings.set(dossierId, [belonging]);
  }

  /**
   * The dossiers that are named but not there.
   * @param waitsForUndo drafts of a dossier that was removed in the ordinary way wait for it to be brought back.
   */
  gone(waitsForUndo: (id: DossierId) => boolean): DossierGone[] {
    return [...this.belongings].flatMap(([dossierId, belongings]) => {
      const [first] = belongings;
      if (!first || this.dossiers.has(dossierId)) return [];
      const count = (tables: readonly BelongingTable[]) =>
        belongings.filter(({ table }) => tables.includes(table)).length;
      const [contacts, documents, calculations, filledForms, drafts] = [
        count(['contacts']),
        count(['documents']),
        count(['calculations']),
        count(['filledForms']),
        count(['drafts', 'cardDrafts', 'calculationDrafts', 'filledFormDrafts']),
      ];
      if (contacts + documents + calculations + filledForms === 0 && waitsForUndo(dossierId)) return [];
      return [
        {
          kind: 'dossierGone',
          dossierId,
          binderId: first.binderId,
          contacts,
          documents,
          calculations,
          filledForms,
          drafts,
        },
      ];
    });
  }

  /** The belongings that lie in another binder than their dossier, also where that is to be recovered. */
  moved(gone: readonly DossierGone[]): Moved[] {
    const homes = new Map([...this.dossiers, ...gone.map(({ dossierId, binderId }) => [dossierId, binderId] as const)]);
    return [...this.belongings].flatMap(([dossierId, belongings]) => {
      const to = homes.get(dossierId);
      if (to === undefined) return [];
      return belongings.filter(({ binderId }) => binderId !== to).map(({ table, key }): Moved => ({ table, key, to }));
    });
  }

  /** The binders that dossiers, forms or playbooks name, and that are not there. */
  bindersGone(gone: readonly DossierGone[]): Extract<Finding, { kind: 'binderGone' }>[] {
    const counts = new Map<BinderId, number>();
    for (const binderId of [...this.dossiers.values(), ...gone.map((one) => one.binderId)])
      if (!this.binders.has(binderId)) counts.set(binderId, (counts.get(binderId) ?? 0) + 1);
    for (const binderId of this.homesOfTemplates)
      if (!this.binders.has(binderId)) counts.set(binderId, counts.get(binderId) ?? 0);
    return [...counts].map(([binderId, dossiers]) => ({ kind: 'binderGone', binderId, dossiers }));
  }
}
