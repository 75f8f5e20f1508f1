import type { Action } from '../../actions'
import { tourSteps } from './steps'

/** The way to the tour, from the beginning or where it was left. */
export const actions: readonly Action[] = [
  {
    id: 'tour.start',
    title: 'tour.action',
    group: 'help',
    presentOnly: true,
    needs: 'tour.needsSample',
    when: ({ session }) => session.sample,
    run: ({ dispatch, session }) => {
      const { step } = session.tour
      dispatch({ type: 'tour', tour: { state: 'open', step: step < tourSteps.length ? step : 0 } })
    },
  },
]
