import classes from './CropImage.module.css'

/** A small picture of a part of an image. What it shows is said beside it. */
export function CropImage({ url }: { readonly url: string }) {
  return <img className={classes.crop} src={url} alt="" draggable={false} />
}
