import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../button/button.tsx';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
  href: string;
  action: string;
}

/** A bare wall: says so, and hands over the paste. */
export function EmptyState({ title, children, href, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      <p>{children}</p>
      <ButtonLink href={href} kind="main">
        {action}
      </ButtonLink>
    </div>
  );
}
