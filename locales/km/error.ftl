# reviewed: no

error-not-found = រកមិនឃើញទំព័រនេះ
error-not-found-advice = អាសយដ្ឋានអាចខុស ឬទំព័រអាចត្រូវបានប្តូរ។
error-forbidden = ទំព័រនេះមិនអាចបើកបានទេ
error-forbidden-advice = សូមត្រឡប់ទៅដើមវិញ រួចព្យាយាមម្តងទៀត។
error-internal = យើងមានបញ្ហា
error-internal-advice = កំហុសនេះមិនមែនមកពីអ្នកទេ។ សូមព្យាយាមម្តងទៀតបន្តិចក្រោយ។
error-unavailable = សេវាកំពុងផ្អាក
error-unavailable-advice = សូមព្យាយាមម្តងទៀតបន្តិចក្រោយ។ ព័ត៌មានរបស់អ្នកមិនបាត់ទេ។
error-session = សូមចូលម្តងទៀត
error-session-advice = ដើម្បីសុវត្ថិភាព យើងបិទទំព័រ ពេលមិនបានប្រើមួយរយៈ។
error-too-many = សូមរង់ចាំបន្តិច
error-too-many-advice = សូមរង់ចាំ { $seconds } វិនាទី រួចព្យាយាមម្តងទៀត។
error-conflict = ទម្រង់នេះបានផ្ញើរួចហើយ
error-conflict-advice = យើងបានរក្សាទុកអ្វីដែលអ្នកផ្ញើលើកមុន។ បើចង់ផ្ញើថ្មី សូមបើកទម្រង់ម្តងទៀត។
error-locked = ឯកសារនេះបានចាក់សោ
error-locked-advice = គ្មានអ្វីបានប្តូរទេ។ ចម្លើយក្នុងសំណើដែលមិនទាន់ផ្ញើ នៅដដែល។ មានតែសាខាទេដែលអាចដោះសោ។
error-joined = លេខសមាជិកនេះបានភ្ជាប់នឹងលេខសមាជិកមួយទៀត
error-joined-advice = គ្មានអ្វីបានប្តូរទេ។ លេខសមាជិកនេះ និងលេខដែលបញ្ចប់ដោយ { $ending } ជារបស់មនុស្សតែម្នាក់។ សូមប្រើលេខដែលបញ្ចប់ដោយ { $ending }។
error-next-sign-in = ចូលម្តងទៀត
error-next-my-pension = ទៅប្រាក់សោធនរបស់ខ្ញុំ
error-next-staff = ទៅទំព័រមន្ត្រី
error-next-home = ទៅទំព័រដើម
error-call = ត្រូវការជំនួយ? ទូរស័ព្ទទៅលេខ { $number }។
error-reference = លេខសម្រាប់សួរយើង៖
