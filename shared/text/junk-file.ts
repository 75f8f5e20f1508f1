/**
 * Whether a file in a folder or a zip file is there for a program and not for people: hidden ones, those that systems
 * and office programs leave lying about, and what is inside an Emic project.
 */
export const isJunk = (path: string): boolean =>
  path
    .split(/[\\/]/u)
    .some((step, at) =>
      at === 0
        ? false
        : /^(?:\..*|__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|~\$.*|.*\.emic|\$RECYCLE\.BIN)$/iu.test(
            step,
          ),
    )
