import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import classes from './Tabs.module.css'

export interface TabItem<T extends string> {
  readonly id: T
  readonly label: string
  /** A count or a mark behind the label. */
  readonly badge?: ReactNode
}

export interface TabsProps<T extends string> {
  /** Name of the whole for those who do not see it. */
  readonly label: string
  readonly tabs: readonly TabItem<T>[]
  readonly selected: T
  readonly onSelect: (id: T) => void
  /** What the selected tab shows. */
  readonly children: ReactNode
}

/** Several panels of which one is shown. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect, children }: TabsProps<T>) {
  return (
    <AriaTabs className={classes.tabs} selectedKey={selected} onSelectionChange={(key) => onSelect(key as T)}>
      <TabList aria-label={label} className={classes.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classes.tab}>
            {tab.label}
            {tab.badge}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={selected} id={selected} className={classes.panel}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
