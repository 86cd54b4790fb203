// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/lenses.h"

namespace entente {

LensState::LensState(Day today, QObject *parent) : QObject(parent), today_(today)
{
    lenses_.asOf = today;
}

void LensState::set(const Lenses &lenses)
{
    if (lenses == lenses_)
        return;
    lenses_ = lenses;
    emit changed(lenses_);
}

void LensState::setAsOf(Day day)
{
    Lenses lenses = lenses_;
    lenses.asOf = day;
    set(lenses);
}

void LensState::setScenario(const QString &key)
{
    Lenses lenses = lenses_;
    lenses.scenario = key;
    set(lenses);
}

void LensState::setAudience(std::vector<Id<Member>> audience)
{
    Lenses lenses = lenses_;
    lenses.audience = std::move(audience);
    set(lenses);
}

void LensState::setSituation(const QString &situation)
{
    Lenses lenses = lenses_;
    lenses.situation = situation;
    set(lenses);
}

} // namespace entente

#include "moc_lenses.cpp"
