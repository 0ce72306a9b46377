# reviewed: no
# What is unusual among the proofs of life, for auditors and those who check.

anomalies-title = ការបញ្ជាក់ថានៅរស់៖ អ្វីដែលខុសធម្មតា
anomalies-since = រាប់តាំងពី{ $date }។ ការមកសាខានីមួយៗ រាប់តែម្តង។
anomalies-no-sanction = បញ្ជីនេះមិនមែនជាភស្តុតាងទេ។ គ្មាននរណាត្រូវទទួលទោសដោយបញ្ជីនេះតែមួយទេ។ សូមមើលម៉ាស៊ីនខូច ហើយសួរសាខាជាមុនសិន។
anomalies-devices = ម៉ាស៊ីនស្កេន
anomalies-agents = ភ្នាក់ងារ
anomalies-branches = សាខា
anomalies-chart-devices = ចំនួនច្រើនបំផុតក្នុងមួយម៉ោង តាមម៉ាស៊ីនស្កេន។ តារាងខាងក្រោមបង្ហាញដូចគ្នា។
anomalies-chart-agents = ចំនួនច្រើនបំផុតក្នុងមួយម៉ោង តាមភ្នាក់ងារ។ តារាងខាងក្រោមបង្ហាញដូចគ្នា។
anomalies-chart-branches = ចំនួនច្រើនបំផុតក្នុងមួយម៉ោង តាមសាខា។ តារាងខាងក្រោមបង្ហាញដូចគ្នា។
anomalies-none = គ្មានអ្វីខុសធម្មតាទេ។
anomalies-what = អ្វីដែលត្រូវមើល
anomalies-given = បានបញ្ជាក់
anomalies-busiest-hour = ច្រើនបំផុតក្នុងមួយម៉ោង
anomalies-by-papers = ដោយក្រដាស
anomalies-faults = ម៉ាស៊ីនខូច ឬអានមិនបាន
anomalies-share = { $percent } ភាគរយ ក្នុងចំណោម { $of }
anomalies-no-share = គ្មាន
anomalies-is-busy-hour = ច្រើនក្នុងមួយម៉ោង៖ { $count }
anomalies-is-much-paper = បញ្ជាក់ច្រើនដោយគ្មានម្រាមដៃ៖ { $count }
anomalies-is-odd-hours = ធ្វើក្រៅម៉ោងធ្វើការ៖ { $count }
anomalies-is-picture-again = រូបម្រាមដៃដដែលបានផ្ញើម្តងទៀត៖ { $count }
anomalies-limits-title = ពេលណាចូលបញ្ជី
anomalies-limits = ចាប់ពី { $busiest } ក្នុងមួយម៉ោង។ ចាប់ពី { $papers } ភាគរយដោយក្រដាស បើមានយ៉ាងតិច { $least }។ ចាប់ពី { $odd } ក្រៅម៉ោង { $opens } ដល់ { $closes }។ ចាប់ពីរូបដែលផ្ញើម្តងទៀត { $again }។
anomalies-not-known = យើងមិនប្រៀបធៀបម្រាមដៃរបស់មនុស្សពីរនាក់ទេ។ ដូច្នេះ បញ្ជីនេះមិនដឹងថា ម្រាមដៃតែមួយប្រើសម្រាប់មនុស្សពីរនាក់ឬទេ។ យើងដឹងតែរូបដែលផ្ញើម្តងទៀតប៉ុណ្ណោះ។
