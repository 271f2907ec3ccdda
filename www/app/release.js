/** The content hash of this release. The build writes it; where the files are served as they are in the source, there is none. */
export const RELEASE = /** @type {string | null} */ (null);
