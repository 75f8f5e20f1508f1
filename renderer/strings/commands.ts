/** What was done, by the name of the command, for Undo and the history; places are filled from the step's detail. */
export const en = {
  project: {
    rename: 'renamed the project “{{from}}” to “{{to}}”',
    describe: 'changed the description of the project',
  },
}

export const zh: typeof en = {
  project: {
    rename: '将项目“{{from}}”重命名为“{{to}}”',
    describe: '修改了项目说明',
  },
}
