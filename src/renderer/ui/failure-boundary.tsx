import { Component, type ReactNode } from 'react';
import type { Translate } from '../i18n/translator';
import { Button } from './kit/button';
import styles from './failure-boundary.module.css';

interface FailureBoundaryProps {
  readonly t: Translate;
  readonly children: ReactNode;
}

/** When the screen can't be drawn: says that nothing stored is lost, and what to do, in place of an empty window. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: describeFailure(error) };
  }

  override render() {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Failure t={this.props.t} cause={failure} />;
  }
}

interface FailureProps {
  readonly t: Translate;
  readonly cause: string;
}

export function Failure({ t, cause }: FailureProps) {
  return (
    <main className={styles.failure}>
      <h1>{t('failure.title')}</h1>
      <p>{t('failure.explanation')}</p>
      <p className={styles.cause}>{t('failure.cause', { cause })}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('failure.reload')}
      </Button>
    </main>
  );
}

/** What went wrong in the words of the program: for whoever is asked for help. */
export function describeFailure(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
