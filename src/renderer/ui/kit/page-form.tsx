import type { ReactNode, Ref } from 'react';

interface PageFormProps {
  readonly ref: Ref<HTMLFormElement>;
  readonly className: string | undefined;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** The form of a page of a dossier that is written on: its button saves it, and so does Ctrl+Enter from any of its fields. */
export function PageForm({ ref, className, onSave, children }: PageFormProps) {
  return (
    <form
      ref={ref}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Here it stores this page; filing the dossier is for the strip beside it.
        event.preventDefault();
        event.stopPropagation();
        onSave();
      }}
    >
      {children}
    </form>
  );
}
