// Module hooks: for what a launch has loaded (`?launch=N`), `electron` means the stand-in of that launch, and the app's
// own bundles are loaded anew, so that one test can start the app twice.

export async function resolve(specifier, context, next) {
  const launch = context.parentURL ? new URL(context.parentURL).searchParams.get('launch') : null
  if (launch === null) return next(specifier, context)
  if (specifier === 'electron')
    return { url: new URL(`electron.mjs?launch=${launch}`, import.meta.url).href, shortCircuit: true }
  const found = await next(specifier, context)
  return found.url.includes('/out/main/') ? { ...found, url: `${found.url}?launch=${launch}` } : found
}
