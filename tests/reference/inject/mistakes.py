"""All injections: importing this module fills the registry, axis by axis."""

import charsets  # noqa: F401
import digests  # noqa: F401
import escapes  # noqa: F401
import fields  # noqa: F401
import joins  # noqa: F401
import keys  # noqa: F401
import markup  # noqa: F401
import orders  # noqa: F401
import parameters  # noqa: F401
import spelling  # noqa: F401
import texts  # noqa: F401
from registry import REGISTRY, STAGES, Injection, of_mode

__all__ = ["REGISTRY", "STAGES", "Injection", "of_mode"]
