# reviewed: no
# A member of staff enters a case for the person at her counter. The questions themselves are those of report.ftl.

staff-person-report-aloud = សូមអានឱ្យ { $name } ស្តាប់។
staff-person-report-open = សំណុំរឿង { $reference } អំពីរឿងនេះ នៅការិយាល័យរួចហើយ។
staff-person-report-check-title = អានចម្លើយឱ្យស្តាប់
staff-person-report-known-title = តើអ្នកស្គាល់ម្ចាស់ឯកសារតាមអ្វី?
staff-person-report-known = សូមពិនិត្យក្រដាសរបស់ម្ចាស់ឯកសារ មុនពេលផ្ញើ។ ម្ចាស់ឯកសារនឹងទទួលសារថា មានសំណើត្រូវបានបញ្ចូលនៅទីនេះ។
staff-person-report-agreed = ខ្ញុំបានអានចម្លើយឱ្យស្តាប់ហើយ។ ម្ចាស់ឯកសារយល់ព្រមឱ្យខ្ញុំផ្ញើ។
staff-person-report-not-agreed = សូមអានចម្លើយឱ្យស្តាប់ រួចសួរ។ សូមផ្ញើតែពេលម្ចាស់ឯកសារយល់ព្រម។
staff-person-report-another = អ្នកផ្សេងជាអ្នកសម្រេច។ អ្នកមិនអាចសម្រេចសំណើដែលអ្នកបានបញ្ចូលទេ។
staff-person-report-papers = អ្នកអាចបន្ថែមរូបថតឯកសារនៅទីនេះភ្លាម។ បើគ្មានឯកសារ ក៏ផ្ញើសំណើបានដែរ។
staff-person-report-number = នេះជាលេខសំណុំរឿង។ សូមសរសេរឱ្យម្ចាស់ឯកសារ ឬបោះពុម្ពទំព័រនេះ។
staff-person-report-sent = បានផ្ញើ នៅ{ $date }។
staff-person-report-next-title = អ្វីនឹងកើតឡើងបន្ទាប់
staff-person-report-told = បើយើងមានលេខទូរស័ព្ទ ឬអ៊ីមែល ម្ចាស់ឯកសារនឹងទទួលសារដែលមានលេខនេះ។
staff-person-report-follow = ម្ចាស់ឯកសារអាចតាមដានតាមគេហទំព័រ តាមទូរស័ព្ទ ឬនៅសាខាណាមួយ ដោយប្រាប់លេខនេះ។

staff-person-report-by = បានបញ្ចូលនៅ{ $counter }
staff-person-report-by-seen = បានបញ្ចូលនៅ{ $counter }។ ក្រដាសដែលបានពិនិត្យ៖ { $paper }
staff-person-report-by-machine = បានបញ្ចូលដោយប្រព័ន្ធរបស់{ $partner }។ ក្រដាសដែលបានពិនិត្យ៖ { $paper }
