import type { CallToAction } from '../../../src/domain/settings/settings.ts';
import { Icon } from '../icon/icon.tsx';

interface CallToActionLinkProps {
  action: CallToAction | undefined;
  /** The name of the campaign. */
  from: string;
}

/** The link to what the campaign asks people to do next; nothing if it asks for nothing. */
export function CallToActionLink({ action, from }: CallToActionLinkProps) {
  if (!action) return null;
  return (
    <p class="call-to-action">
      <span class="soft small" dir="auto">
        {from}
      </span>
      <a href={action.url}>
        <span dir="auto">{action.text}</span>
        <Icon name="arrow" />
      </a>
    </p>
  );
}
