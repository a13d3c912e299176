import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface ModalProps {
  /** Its name: the id of the heading that names it, or the words themselves. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly className: string | undefined;
  readonly onClose: () => void;
  /** A click beside it closes it: where nothing typed can be lost. */
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, gives it back, and tells screen readers. */
export function Modal({ labelledBy, label, className, onClose, closesOutside = false, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // As a layout effect: closed while it is still in the page, it gives the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={labelledBy}
      aria-label={label}
      className={className}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // The dialog itself is hit only beside its contents: on the backdrop.
        if (closesOutside && event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
