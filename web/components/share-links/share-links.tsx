import { sharePath, taggedPath } from '../../addresses.ts';
import { CopyField } from '../copy-field/copy-field.tsx';
import { Icon } from '../icon/icon.tsx';
import { SHARE_TARGETS } from './share-targets.ts';

interface ShareLinksProps {
  id: string;
  /** The address to share, absolute: the poster's own, or the one on `returnTo`. */
  url: string;
  /** A page of another site that shared links lead to, instead of the poster's own. */
  returnTo?: string | null | undefined;
  text: string;
  /** Address of the picture for the device's own share sheet. */
  image: string;
  /** The id of the field with the address; a page may have two. */
  fieldId: string;
}

/**
 * All ways to share a poster: its address, the networks, the device's own sheet. The copied address is clean; the other
 * links are tagged with the way they were shared.
 */
export function ShareLinks({ id, url, returnTo, text, image, fieldId }: ShareLinksProps) {
  // Another site has no use for our tags.
  const forDevice = returnTo ? url : new URL(taggedPath(id, 'device'), url).href;
  return (
    <div class="share-links">
      <CopyField id={fieldId} label="Link to this poster" value={url} action="Copy link" quiet shares={id} />
      <ul class="share-list">
        <li class="share-device">
          <button
            class="share-link"
            type="button"
            data-share={forDevice}
            data-text={text}
            data-image={image}
            data-poster={id}
          >
            <Icon name="share" />
            Share…
          </button>
        </li>
        {SHARE_TARGETS.map(({ id: network, name, icon, stays }) => (
          <li key={network}>
            <a
              class="share-link"
              href={sharePath(network, id, returnTo)}
              {...(stays ? { rel: 'nofollow' } : { target: '_blank', rel: 'nofollow noopener' })}
            >
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
