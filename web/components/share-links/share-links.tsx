import { CopyField } from '../copy-field/copy-field.tsx';
import { Icon } from '../icon/icon.tsx';
import { shareTargets } from './share-targets.ts';

interface ShareLinksProps {
  id: string;
  /** The poster's own address, absolute. */
  url: string;
  text: string;
  /** The picture to hand to the device's own share sheet. */
  image: string;
  /** The id of the field with the address; a page may have two. */
  fieldId: string;
}

/** Every way to pass a poster on: its address, the networks, the device's own sheet. */
export function ShareLinks({ id, url, text, image, fieldId }: ShareLinksProps) {
  return (
    <div class="share-links">
      <CopyField id={fieldId} label="Link to this poster" value={url} action="Copy link" quiet />
      <ul class="share-list">
        <li class="share-device">
          <button class="share-link" type="button" data-share={url} data-text={text} data-image={image}>
            <Icon name="share" />
            Share…
          </button>
        </li>
        {shareTargets(id, url, text).map(({ name, icon, href, stays }) => (
          <li key={name}>
            <a class="share-link" href={href} {...(stays ? {} : { target: '_blank', rel: 'noopener' })}>
              <Icon name={icon} />
              {name}
              {!stays && <span class="unseen"> (opens in a new tab)</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
