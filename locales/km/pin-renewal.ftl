# reviewed: no

pin-renewal-title = ភ្លេចលេខសម្ងាត់សេវាទូរស័ព្ទ
pin-renewal-what = យើងនឹងហៅទៅលេខទូរស័ព្ទដែលបានចុះឈ្មោះ ហើយសួរសំណួរពីរ។
pin-renewal-told = នៅពេលហៅ យើងប្រាប់លេខ ៦ ខ្ទង់។ សូមបញ្ចូលលេខនោះ មុនជ្រើសលេខសម្ងាត់ថ្មី។
pin-renewal-wait = លេខសម្ងាត់ថ្មី ត្រូវរង់ចាំយ៉ាងតិច ២៤ ម៉ោង។
pin-renewal-web = បើអ្នកអាចចូលគេហទំព័រ អ្នកអាចកំណត់លេខសម្ងាត់ថ្មីភ្លាម។
pin-renewal-web-link = ចូល ហើយកំណត់លេខសម្ងាត់
pin-renewal-number = លេខសមាជិក
pin-renewal-number-hint = ឧទាហរណ៍៖ K-204577
pin-renewal-send = សុំលេខសម្ងាត់ថ្មី
pin-renewal-error = នេះមិនមែនជាលេខសមាជិកទេ។ សូមមើលលេខនៅក្នុងសៀវភៅសោធន។
pin-renewal-asked = យើងបានទទួលសំណើហើយ។
pin-renewal-asked-next = បើជាលេខសមាជិក យើងផ្ញើសារ ហើយហៅទៅលេខទូរស័ព្ទដែលបានចុះឈ្មោះ។
pin-renewal-asked-nobody = បើគ្មានអ្នកណាហៅក្នុង ៣ ថ្ងៃទេ សូមទូរស័ព្ទទៅលេខ { $number }។
pin-renewal-secret = យើងមិនដែលសួរលេខសម្ងាត់ទេ។
pin-renewal-home = អ្នកដែលទៅសាខាមិនរួច អាចសុំឱ្យមន្ត្រីមកផ្ទះ ឬជួបនៅឃុំ។
pin-renewal-deaf = អ្នកថ្លង់ ឬស្តាប់មិនច្បាស់ ទទួលលេខនោះលើក្រដាស នៅផ្ទះ ឬនៅឃុំ។

pin-renewal-mine = មានគេសុំលេខសម្ងាត់ថ្មីសម្រាប់អ្នក នៅ{ $date } ម៉ោង { $time }។
pin-renewal-mine-doubt = បើមិនមែនអ្នកទេ សូមបញ្ឈប់សំណើ។
pin-renewal-stop = បញ្ឈប់សំណើ
pin-renewal-stopped = សំណើត្រូវបានបញ្ឈប់ហើយ។
