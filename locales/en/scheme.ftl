# reviewed: no
# The pension schemes.

scheme-civil-servants = Scheme for civil servants
scheme-veterans = Scheme for veterans
scheme-general = Scheme for private-sector workers
