# reviewed: no

demo-messages-title = សារដែលបានផ្ញើ
demo-messages-intro = នៅក្នុងការសាកល្បង សារបង្ហាញនៅទីនេះ។ វាមិនទៅទូរស័ព្ទទេ។
demo-messages-to = ទៅលេខ { $number } ម៉ោង { $time }
demo-messages-none = មិនទាន់មានសារទេ។
demo-messages-reload = មើលសារថ្មី
demo-messages-enter = បំពេញលេខកូដ
demo-gallery-title = ផ្នែកនៃទំព័រ
demo-gallery-intro = ទំព័រនេះសម្រាប់អ្នករចនា និងអ្នកបកប្រែ។
demo-example-label = ប្រាក់សោធនប្រចាំខែ
demo-example-action = មើលប្រវត្តិបើកប្រាក់
demo-example-long = ស្ត្រីមេម៉ាយរបស់អតីតមន្ត្រីរាជការស៊ីវិល ដែលបានបម្រើការងារនៅក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា អស់រយៈពេលសាមសិបបីឆ្នាំបួនខែ
