"""The database: submissions with all their versions, kept in SQLite or PostgreSQL.

Knows tables and transactions. Rows never leave it: it takes and returns frozen values.
"""

from tracker.store.archive import Archive
from tracker.store.submissions import AuditEntry, SaveOutcome

__all__ = ["Archive", "AuditEntry", "SaveOutcome"]
