import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../button/button.tsx';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
  href: string;
  action: string;
}

/** A note that there is nothing to show yet, with a link to change that. */
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
