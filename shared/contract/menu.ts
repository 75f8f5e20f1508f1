import { z } from 'zod'

/** Standard items of native menus. */
export const menuRoles = [
  ...(['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const),
  ...(['reload', 'toggleDevTools', 'minimize', 'zoom', 'close', 'quit', 'about'] as const),
] as const
export type MenuRole = (typeof menuRoles)[number]

/** One line of the native menu, in the user's words. */
const MenuItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('separator') }),
  z.object({
    kind: z.literal('action'),
    action: z.string().max(100),
    label: z.string().max(200),
    enabled: z.boolean(),
    /** As tinykeys writes them. */
    keys: z.string().max(40).optional(),
  }),
  z.object({
    kind: z.literal('command'),
    command: z.enum(['open', 'sample', 'close']),
    label: z.string().max(200),
    enabled: z.boolean(),
    keys: z.string().max(40).optional(),
  }),
  z.object({
    kind: z.literal('role'),
    /** One of the standard items, named as the shell names them. */
    role: z.enum(menuRoles),
    label: z.string().max(200),
    on: z.enum(['mac', 'not-mac', 'development']).optional(),
  }),
])
/** One menu of the bar. */
export const MenuPart = z.object({
  label: z.string().max(100),
  role: z.enum(['window', 'help']).optional(),
  items: z.array(MenuItem).max(100),
})
export type MenuPart = z.input<typeof MenuPart>
