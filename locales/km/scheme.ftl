# reviewed: no
# The pension schemes.

scheme-civil-servants = របបសម្រាប់មន្ត្រីរាជការស៊ីវិល
scheme-veterans = របបសម្រាប់អតីតយុទ្ធជន
scheme-general = របបសម្រាប់កម្មករនិយោជិត
