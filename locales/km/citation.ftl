# reviewed: no
# The instruments that order the rules. The official Khmer titles are to be checked by a rule owner.

citation-kh-cs-statute-1994 = ច្បាប់ស្តីពីសហលក្ខន្តិកៈមន្ត្រីរាជការស៊ីវិល ឆ្នាំ១៩៩៤
citation-kh-cs-survivors-2017 = អនុក្រឹត្យលេខ ២៧៨ ឆ្នាំ២០១៦ និងលេខ ៤១ ឆ្នាំ២០១៧
citation-kh-floor-2022 = អនុក្រឹត្យឆ្នាំ២០២២ ស្តីពីការដំឡើងប្រាក់សោធន តាមការរាយការណ៍របស់សារព័ត៌មាន
citation-kh-floor-2023 = លិខិតបទដ្ឋានឆ្នាំ២០២៣ ស្តីពីការដំឡើងប្រាក់សោធន តាមការរាយការណ៍របស់សារព័ត៌មាន
citation-kh-nssf-contrib-1 = អនុក្រឹត្យលេខ ៣២ ឆ្នាំ២០២១ និងប្រកាសលេខ ១៧០ ឆ្នាំ២០២២ ស្តីពីភាគទាន
citation-kh-sd32-2021 = អនុក្រឹត្យលេខ ៣២ ឆ្នាំ២០២១ ស្តីពីរបបសន្តិសុខសង្គមផ្នែកប្រាក់សោធន
citation-kh-veterans-2010 = ព្រះរាជក្រឹត្យឆ្នាំ២០១០ ស្តីពីរបបសន្តិសុខសង្គមសម្រាប់អតីតយុទ្ធជន
citation-nssf-note-contributions = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ អត្រាភាគទាន
citation-nssf-note-flat-financing = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ អ្នកបង់ប្រាក់សោធនថេរ
citation-nssf-note-grandfathering = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ អតីតភាពបន្ថែម
citation-nssf-note-option1 = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ ជម្រើសទី ១
citation-nssf-note-option2 = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ ជម្រើសទី ២
citation-nssf-note-option3 = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ ជម្រើសទី ៣
citation-nssf-note-parameters = សំណើឆ្នាំ២០១៨ សម្រាប់កម្មករនិយោជិត៖ តារាងទី ៣
citation-nssfc-note-option1 = សំណើឆ្នាំ២០១៨ សម្រាប់មន្ត្រីរាជការស៊ីវិល៖ ជម្រើសទី ១
citation-nssfc-note-options-2-3 = សំណើឆ្នាំ២០១៨ សម្រាប់មន្ត្រីរាជការស៊ីវិល៖ ជម្រើសទី ២ និងទី ៣
