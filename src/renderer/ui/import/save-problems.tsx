import { useState } from 'react';
import type { SaveFileOutcome } from '@shared/contract/shell-port';
import type { ProblemRow } from '@shared/domain/importing/row-problem';
import { useI18n } from '../../i18n/i18n-context';
import { problemFile, useImport } from '../../state/import-session';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { describeProblems } from './describe-problem';

/** Saves the rows with problems and their reasons as a CSV file, and says how that went. */
export function SaveProblems({ problems }: { readonly problems: readonly ProblemRow[] }) {
  const { t } = useI18n();
  const { shell } = useServices();
  const fileName = useImport((session) => session.fileName);
  const [outcome, setOutcome] = useState<SaveFileOutcome | null>(null);
  const save = async () => {
    const reasons = problems.map((row) => describeProblems(row, t));
    const bytes = await problemFile(t('import.reasonColumn'), reasons);
    if (!bytes) return;
    const suggestedName = t('import.problemFileName', { name: fileName.replace(/\.[^.]+$/, '') });
    const fileType = { description: t('import.file'), extensions: ['csv'] };
    setOutcome(await shell.saveFile({ suggestedName, fileType, bytes }));
  };
  return (
    <>
      <Button onClick={() => void save()}>{t('import.saveProblems')}</Button>
      <span role="status">
        {outcome?.kind === 'saved' && t('import.saved', { name: outcome.name })}
        {outcome?.kind === 'failed' && t('import.notSaved', { reason: t(`import.saveFailure.${outcome.reason}`) })}
      </span>
    </>
  );
}
