# reviewed: no
# Somebody complains at a counter.

staff-person-complaint-title = ទទួលពាក្យបណ្តឹងនៅសាខា
staff-person-complaint-intro = សូមសរសេរតាមពាក្យរបស់គាត់ រួចអានឱ្យស្តាប់មុនពេលផ្ញើ។ សូមកុំកែន័យ។
staff-person-complaint-named = ពាក្យបណ្តឹងនេះផ្ញើក្នុងឈ្មោះរបស់គាត់។ ការិយាល័យដែលត្រូវបានប្តឹង មិនមែនជាអ្នកឆ្លើយទេ។
staff-person-complaint-without = ទទួលពាក្យបណ្តឹងដោយមិនដាក់ឈ្មោះ
staff-person-complaint-unnamed = សូមកុំសរសេរឈ្មោះ ឬលេខរបស់គាត់។ យើងមិនកត់ត្រាថា ពាក្យបណ្តឹងនេះមកពីសាខាណា ឬអ្នកណាបានទទួលទេ។
staff-person-complaint-print = សូមបោះពុម្ពទំព័រនេះឱ្យគាត់។ គាត់អាចមើលចម្លើយដោយលេខនេះ។
