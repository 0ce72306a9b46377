# reviewed: no

appeal-until = បើអ្នកមិនយល់ព្រម អ្នកអាចសុំឱ្យពិនិត្យឡើងវិញត្រឹម{ $date }។ មនុស្សម្នាក់ទៀតជាអ្នកសម្រេច។
appeal-begin = សុំឱ្យពិនិត្យឡើងវិញ
appeal-help = បើត្រូវការជំនួយ សូមទៅសាខាណាមួយ ឬទូរស័ព្ទមកលេខ { $number } ហើយប្រាប់លេខយោង។
appeal-over = ពេលសុំឱ្យពិនិត្យឡើងវិញបានចប់នៅ{ $date }។
appeal-over-call = បើអ្នកមិនយល់ព្រម សូមទូរស័ព្ទទៅលេខ { $number } ហើយប្រាប់លេខយោង។
appeal-made = អ្នកបានសុំឱ្យពិនិត្យសេចក្តីសម្រេចនេះឡើងវិញហើយ។
appeal-made-see = មើលសំណើសុំពិនិត្យឡើងវិញ { $reference }
appeal-approved = ក្រោយពិនិត្យឡើងវិញ យើងបានធ្វើតាមអ្វីដែលអ្នកស្នើ។
appeal-rejected = ក្រោយពិនិត្យឡើងវិញ សេចក្តីសម្រេចនេះនៅដដែល។
appeal-ends = ការពិនិត្យឡើងវិញចប់ត្រឹមនេះ។ បើមានសំណួរ សូមទូរស័ព្ទទៅលេខ { $number } ហើយប្រាប់លេខយោង។

appeal-question-back = សេចក្តីសម្រេច
appeal-check-title = សូមពិនិត្យមុនផ្ញើ
appeal-check-sends = ពេលអ្នកផ្ញើ មនុស្សម្នាក់ទៀតនឹងពិនិត្យទាំងអស់ឡើងវិញ។ អ្នកដែលមានចំណែកក្នុងសេចក្តីសម្រេចដំបូង មិនសម្រេចទៀតទេ។
appeal-check-papers = ឯកសារនៃសំណុំរឿងដំបូងនៅប្រើបាន។ ក្រោយផ្ញើ អ្នកអាចបន្ថែមឯកសារ។
appeal-check-days = យើងចង់សម្រេចក្នុងរយៈពេល { $days } ថ្ងៃ។
appeal-check-send = ផ្ញើ
appeal-late-title = ផុតពេលសុំឱ្យពិនិត្យឡើងវិញហើយ
appeal-late-keep = សេចក្តីសម្រេចនៅដដែល។

appeal-first-title = សេចក្តីសម្រេចដំបូង
appeal-first-see = មើលសំណុំរឿងដំបូង { $reference }
appeal-first-about = អំពី
appeal-first-decided = សម្រេចនៅ
appeal-first-office = សម្រេចដោយ
appeal-first-reason = មូលហេតុ
appeal-first-law = សេចក្តីសម្រេចនេះផ្អែកលើ
appeal-first-note = មន្ត្រីបានសរសេរ
appeal-entry = លេខយោង { $reference }
appeal-in-letter = សេចក្តីសម្រេចដំបូង
