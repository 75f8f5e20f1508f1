// What the main bundle gets when it imports `electron`: the stand-in of its launch. A name that is not here fails the
// import and says so.
const launches = globalThis[Symbol.for('emic.harness')]
const electron = launches.get(new URL(import.meta.url).searchParams.get('launch'))

export const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } =
  electron
