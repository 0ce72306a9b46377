# reviewed: no

staff-age-out-title = កូនដែលប្រាក់សោធនជិតចប់
staff-age-out-intro = តាមអាយុដែលច្បាប់យើងស្គាល់បានកំណត់។ យើងធ្វើបញ្ជីនេះឡើងវិញរាល់ថ្ងៃ។
staff-age-out-stops-nothing = បញ្ជីនេះមិនបញ្ឈប់ប្រាក់ទេ។ ការិយាល័យជាអ្នកសម្រេចថា ការរៀនអាចបន្តប្រាក់សោធន ឬមិនអាច។
staff-age-out-times = រយៈពេលផ្សេង
staff-age-out-within-1 = ខែនេះ
staff-age-out-within-3 = ខែនេះ និង ២ ខែបន្ទាប់
staff-age-out-within-6 = ខែនេះ និង ៥ ខែបន្ទាប់
staff-age-out-within-12 = ខែនេះ និង ១១ ខែបន្ទាប់
staff-age-out-none = ក្នុងការិយាល័យរបស់អ្នក គ្មានប្រាក់សោធនរបស់កូនណាចប់ក្នុងរយៈពេលនេះទេ។
staff-age-out-table = កូននៃការិយាល័យរបស់អ្នក ខែមុនគេនៅខាងលើ
staff-age-out-name = ឈ្មោះ
staff-age-out-number = លេខសមាជិក
staff-age-out-month = ចប់នៅ
staff-age-out-school = សំណុំរឿងអំពីការរៀន
staff-age-out-no-school = គ្មានសំណុំរឿងណានៅមានសុពលភាពទេ
staff-age-out-pages = ទំព័រនៃបញ្ជី
staff-age-out-page = ទំព័រ { $page } នៃ { $pages }។ កូនទាំងអស់ { $total } នាក់។
