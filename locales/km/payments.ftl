# reviewed: no

payments-title = ប្រវត្តិបើកប្រាក់
payments-intro = ធនាគារ ឬការិយាល័យបើកប្រាក់រាយការណ៍ព័ត៌មាននេះ។
payments-chart = គំនូសចំនួនទឹកប្រាក់ប្រចាំខែ។ តារាងខាងក្រោមមានព័ត៌មានដដែល។
payments-table-title = ព័ត៌មានលម្អិត
payments-table = ការបើកប្រាក់ ខែថ្មីនៅខាងលើ
payments-month = ខែ
payments-amount = ចំនួនទឹកប្រាក់
payments-state = ស្ថានភាព
payments-source = ប្រភព
payments-as-of = គិតត្រឹមថ្ងៃ
payments-state-ordered = កំពុងផ្ញើទៅធនាគារ
payments-state-paid = បានបើក
payments-state-returned = ធនាគារបង្វិលមកវិញ
payments-state-held = ផ្អាកបណ្តោះអាសន្ន
payments-state-unknown = មិនទាន់ដឹង
payments-none = យើងមិនទាន់មានព័ត៌មានអំពីការបើកប្រាក់ទេ។
payments-none-next = បើអ្នកធ្លាប់បានទទួលប្រាក់ សូមប្រាប់យើង។
