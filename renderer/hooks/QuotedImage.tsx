import type { Quotation } from '../../shared/model/entities'
import { CropImage } from '../components/CropImage'
import { useCrop } from './crop'

/** What a quotation of an image looks like, small; nothing for words. What it is of stands in words beside it. */
export function QuotedImage({ quotation }: { readonly quotation: Quotation }) {
  const url = useCrop(quotation)
  return url === null ? null : <CropImage url={url} />
}
