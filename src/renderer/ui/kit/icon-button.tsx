import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './button';

interface IconButtonProps extends Omit<ButtonProps, 'aria-label' | 'children' | 'look'> {
  readonly icon: LucideIcon;
  /** In pixels. */
  readonly size?: number;
  /** What it does: its name, and told under the pointer, where `title` says nothing else. */
  readonly label: string;
}

/** A button with a sign on it and no words. */
export function IconButton({ icon: Icon, size = 16, label, ...rest }: IconButtonProps) {
  return (
    <Button look="bare" aria-label={label} title={label} {...rest}>
      <Icon size={size} aria-hidden="true" />
    </Button>
  );
}
