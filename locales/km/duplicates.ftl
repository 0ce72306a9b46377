# reviewed: no
# អ្វីដែលប្រតិបត្តិករអាន បន្ទាប់ពីស្វែងរកកំណត់ត្រាស្ទួន។

duplicates-totals = មនុស្សដែលបានប្រៀបធៀប៖ { $people } គូដែលអាចស្ទួន៖ { $pairs } មនុស្សដែលត្រូវផ្ទៀងផ្ទាត់៖ { $ghosts }។
duplicates-skipped = ក្រុមដែលមានមនុស្សលើសពី { $most } នាក់ និងមិនបានប្រៀបធៀប៖ { $groups }។
duplicates-file = បញ្ជីមានក្នុងឯកសារ { $file }
duplicates-officer = បញ្ជីនេះមិនមែនជាការសម្រេចទេ។ មន្ត្រីត្រូវផ្ទៀងផ្ទាត់ម្តងមួយៗ។
duplicates-recall = គូស្ទួនដែលស្គាល់៖ { $planted } រកឃើញ៖ { $found } រកឃើញក្រៅពីនេះ៖ { $others }។
duplicates-recall-variation = { $variation }៖ ស្គាល់ { $planted } រកឃើញ { $found }។
