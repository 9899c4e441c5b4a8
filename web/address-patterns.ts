/**
 * The path of every address, by name. A part that begins with a colon is a parameter; a regular expression in braces
 * limits what it may be. Each path is an export of its own, so that a browser gets only those it builds paths from. The
 * answers are declared under the same names in src/http/addresses.
 */

// Pages
export const home = '/';
export const galleries = '/gallery';
export const gallery = '/g/:slug';
export const topic = '/topics/:topic';
export const maker = '/make/:template';
export const poster = '/p/:id';
export const posterFamily = '/p/:id/family';
export const posterReport = '/p/:id/report';
export const posterManage = '/p/:id/manage';
export const yours = '/yours';
export const shareMastodon = '/share/mastodon';
export const share = '/share/:network';

// Pages for frames on other sites
export const embedPoster = '/embed/p/:id';
export const embedGallery = '/embed/g/:slug';
export const embedTopic = '/embed/topics/:topic';
export const embedMaker = '/embed/make/:template';

// Pictures and files
export const posterQrSvg = '/p/:id/qr.svg';
export const posterQrPng = '/p/:id/qr.png';
export const posterPicture = '/p/:id/:file{[a-z0-9-]+\\.(?:jpg|png|webp)}';
export const posterFile = '/p/:id/:file{[a-z0-9-]+\\.[a-z0-9]+}';
export const templateExample = '/templates/:id/:file{[a-z0-9-]+\\.[a-z0-9]+}';
export const templateBackdrop = '/templates/:id/:format/:file{backdrop\\.[a-z0-9]+}';
export const photoPreview = '/photos/:id/preview.webp';
export const galleryPressPack = '/g/:slug/press-pack.zip';
export const topicPressPack = '/topics/:topic/press-pack.zip';
export const galleriesJsonFeed = '/gallery/feed.json';
export const galleriesRss = '/gallery/rss.xml';
export const galleriesAtom = '/gallery/atom.xml';
export const galleryJsonFeed = '/g/:slug/feed.json';
export const galleryRss = '/g/:slug/rss.xml';
export const galleryAtom = '/g/:slug/atom.xml';
export const topicJsonFeed = '/topics/:topic/feed.json';
export const topicRss = '/topics/:topic/rss.xml';
export const topicAtom = '/topics/:topic/atom.xml';
export const layoutCatalogue = '/layout/:revision/catalogue.json';
export const layoutFace = '/layout/:revision/faces/:family/:subset/:weight';
export const layoutPicture = '/layout/:revision/pictures/:file{[0-9a-f-]+\\.svg}';
export const layoutTemplate = '/layout/templates/:id/:revision/template.json';
export const templateSchema = '/schemas/template.json';
export const embedScript = '/embed.js';
export const assets = '/assets/*';

// For programs
export const apiTemplates = '/api/templates';
export const apiTemplate = '/api/templates/:id';
export const apiPhotos = '/api/photos';
export const apiPosters = '/api/posters';
export const apiPoster = '/api/posters/:id';
export const apiReports = '/api/posters/:id/reports';
export const apiShares = '/api/posters/:id/shares';
export const apiViews = '/api/posters/:id/views';
export const apiGalleries = '/api/galleries';
export const apiGallery = '/api/galleries/:slug';
export const apiPreview = '/api/preview.svg';
export const oembed = '/oembed';

// For monitoring
export const healthz = '/healthz';
export const readyz = '/readyz';
export const metrics = '/metrics';
