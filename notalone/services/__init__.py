"""Where to send someone: the one file of services, and who may be offered which of them.

    services = Services.load(Path("data/services.yml"))
    chosen = services.choose(["childline", "samaritans"], Person(age_band="age_13_15", force="kent"), now)
    cards = [card(service, now) for service in chosen]

Nothing here knows the dialogue or the channel. Every word and number comes from the content files.
"""

from notalone.services.catalogue import Services, card
from notalone.services.forces import Force, Forces, Notice
from notalone.services.hours import Hours
from notalone.services.model import Person, Service, Sms

__all__ = ["Force", "Forces", "Hours", "Notice", "Person", "Service", "Services", "Sms", "card"]
