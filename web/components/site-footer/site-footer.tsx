/** The footer of all pages, with the legal line that every poster carries. */
export function SiteFooter({ imprint }: { imprint: string }) {
  return (
    <footer class="site-footer">
      <div class="wrap site-footer-row">
        <p dir="auto">{imprint}</p>
        <p>
          <a href="/yours">Your posters</a>
        </p>
        <p>Made with Flyposter. Emoji by Twemoji, CC BY 4.0.</p>
      </div>
    </footer>
  );
}
