import { Icon } from '../icon/icon.tsx';
import { shareTargets } from './share-targets.ts';

interface ShareLinksProps {
  id: string;
  /** The poster's own address, absolute. */
  url: string;
  text: string;
  /** The picture to hand to the device's own share sheet. */
  image: string;
}

/** Every way to pass a poster on: its address, the networks, the device's own sheet. */
export function ShareLinks({ id, url, text, image }: ShareLinksProps) {
  return (
    <section class="share-links" aria-labelledby="share-title">
      <h2 id="share-title">Share it</h2>
      <div class="share-copy">
        <label class="unseen" for="poster-link">
          Link to this poster
        </label>
        <input class="field-input" id="poster-link" type="text" readOnly value={url} dir="ltr" />
        <button class="button" type="button" id="copy-link">
          <Icon name="link" />
          <span id="copy-link-label" aria-live="polite">
            Copy link
          </span>
        </button>
      </div>
      <ul class="share-list">
        <li id="device-share-item" hidden>
          <button class="share-link" type="button" id="device-share" data-url={url} data-text={text} data-image={image}>
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
    </section>
  );
}
