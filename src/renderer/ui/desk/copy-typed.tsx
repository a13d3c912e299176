import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';

interface CopyTypedProps {
  readonly typed: string;
  readonly className: string | undefined;
}

/** Copies what was typed, so that it can be kept elsewhere while the store does not take it. */
export function CopyTyped({ typed, className }: CopyTypedProps) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(typed).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <Button className={className} onClick={() => void copy()}>
      {t(`notice.${outcome ?? 'copyText'}`)}
    </Button>
  );
}
