// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <QtTest>

using namespace entente;

/// The descriptions against the contract: the columns of the table folder and what identifies a row.
class TestKinds : public QObject
{
    Q_OBJECT

private slots:
    void haveTheColumnsOfTheTableFolder_data()
    {
        QTest::addColumn<QString>("plural");
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("identity");
        const auto row = [](const char *plural, const char *columns, const char *identity) {
            QTest::newRow(plural) << QString::fromLatin1(plural) << QString::fromLatin1(columns)
                                  << QString::fromLatin1(identity);
        };
        row("members", "key, name, kind, iso3, from, until", "key");
        row("alliances", "key, name, kind, mutual_defence, from, until", "key");
        row("memberships", "alliance, member, role, from, until", "alliance, member, from");
        row("frameworks", "key, name", "key");
        row("capabilities", "key, framework, parent, name, statement, area, domain, unit", "key");
        row("mappings", "capability, other, quality", "capability, other");
        row("situations", "key, name, mission, alliance, notice_days, concurrency, from, until", "key");
        row("requirements", "key, situation, capability, quantity, notice_days, priority, from, until", "key");
        row("targets", "key, requirement, member, quantity, from, until", "key");
        row("contributions", "key, member, capability, quantity, notice_days, status, from, until, agreements", "key");
        row("lines", "contribution, line, level", "contribution, line");
        row("caveats", "key, contribution, kind, excludes, text, from, until", "key");
        row("agreements", "key, title, type, legal_force, parent, signed_on, from, until, notice_months, renewal",
            "key");
        row("parties", "agreement, member, status, signed_on, from, until, reservation", "agreement, member, from");
        row("provisions", "key, agreement, kind, article, from_member, to_member, survival_months, text", "key");
        row("exercises", "key, series, title, type, stage, from, until, host, place, latitude, longitude, sensitivity",
            "key");
        row("participations", "exercise, member, role, personnel, contribution, quantity",
            "exercise, member, role, contribution");
        row("objectives", "exercise, capability, outcome", "exercise, capability");
        row("dependencies", "dependent, on, mode, group, k, weight, from, until", "dependent, on, mode, group, from");
        row("indicators", "member, name, year, value, unit", "member, name, year");
    }
    void haveTheColumnsOfTheTableFolder()
    {
        QFETCH(QString, plural);
        QFETCH(QString, columns);
        QFETCH(QString, identity);
        const Kind *kind = Catalogue::standard().find(plural);
        QVERIFY(kind);
        QVERIFY(!kind->internal);
        QStringList names;
        QStringList identifying;
        for (const Field &field : kind->fields) {
            names << QLatin1String(field.name);
            if (field.identity)
                identifying << QLatin1String(field.name);
        }
        // interfaces.md lists the columns of dependencies with until last and group before from.
        QCOMPARE(names.join(QStringLiteral(", ")), columns + QStringLiteral(", label, source, note"));
        QCOMPARE(identifying.join(QStringLiteral(", ")), identity);
    }

    void everyTextIsThere()
    {
        for (const Kind *kind : Catalogue::standard().kinds()) {
            QVERIFY2(*kind->title && *kind->titlePlural && *kind->help, kind->name);
            QSet<QString> names;
            for (const Field &field : kind->fields) {
                QVERIFY2(*field.title, field.name);
                QVERIFY2(!names.contains(QLatin1String(field.name)), field.name);
                names.insert(QLatin1String(field.name));
                QVERIFY2(field.type != FieldType::Term || !field.scale.empty(), field.name);
                QVERIFY2(!field.target || field.isReference(), field.name);
            }
        }
    }

    void datesIdentifyByTheDayTheyMean()
    {
        Membership written;
        Membership meant;
        written.member = meant.member = Id<Member>::create();
        written.alliance = meant.alliance = Id<Alliance>::create();
        written.period.from = PartialDate::parse(u"2026").value();
        meant.period.from = PartialDate::parse(u"2026-01-01").value();
        const Kind &kind = kindOf<Membership>();
        QVERIFY(sameIdentity(kind, written, meant));
        QCOMPARE(identityHash(kind, written), identityHash(kind, meant));
        meant.period.from = PartialDate::parse(u"2026-01-02").value();
        QVERIFY(!sameIdentity(kind, written, meant));
        meant.period.from = {};
        QVERIFY(!sameIdentity(kind, written, meant));
    }

    void agreementsNeedABeginning()
    {
        Agreement agreement;
        agreement.period.until = PartialDate::parse(u"2030").value();
        QVERIFY(kindOf<Agreement>().validity(agreement).isEmpty());
        agreement.period.from = PartialDate::parse(u"2026").value();
        QVERIFY(kindOf<Agreement>().validity(agreement).contains(Day::of(2026, 1, 1)));
        Member member;
        QVERIFY(kindOf<Member>().validity(member).contains(Day::of(1, 1, 1)));
    }

    void identityIndexFollowsEdits()
    {
        // Against a plain list: thousands of additions and removals, so that slots are used again.
        std::vector<std::shared_ptr<Member>> live;
        IdentityIndex index(kindOf<Member>(), Table());
        for (int i = 0; i < 5000; ++i) {
            auto member = std::make_shared<Member>();
            member->id = Uuid::create();
            member->key = QStringLiteral("M%1").arg(i % 700);
            const bool taken =
                std::any_of(live.begin(), live.end(), [&](const auto &other) { return other->key == member->key; });
            QCOMPARE(index.find(*member) != nullptr, taken);
            QCOMPARE(index.findKey(member->key) != nullptr, taken);
            if (!taken) {
                index.add(*member);
                live.push_back(member);
            } else if (i % 3 == 0) {
                const auto at = live.begin() + i % std::ptrdiff_t(live.size());
                index.remove(**at);
                live.erase(at);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "tst_kinds.moc"
