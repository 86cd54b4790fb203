// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trail.h"

#include <QtTest>

using namespace entente;

class TestTrail : public QObject
{
    Q_OBJECT

    static Place at(const char *section) { return {QString::fromLatin1(section), {}}; }

private slots:
    void beginsNowhere()
    {
        const Trail trail;
        QVERIFY(!trail.canGoBack());
        QVERIFY(!trail.canGoForward());
    }

    void goesBackAndForward()
    {
        Trail trail;
        trail.visit(at("gaps"));
        trail.visit(at("members"));
        trail.visit(at("agreements"));
        QCOMPARE(trail.back(), at("members"));
        QCOMPARE(trail.back(), at("gaps"));
        QVERIFY(!trail.canGoBack());
        QCOMPARE(trail.forward(), at("members"));
        QVERIFY(trail.canGoForward());
    }

    void aNewStepEndsWhatWasAhead()
    {
        Trail trail;
        trail.visit(at("gaps"));
        trail.visit(at("members"));
        QCOMPARE(trail.back(), at("gaps"));
        trail.visit(at("calendar"));
        QVERIFY(!trail.canGoForward());
        QCOMPARE(trail.back(), at("gaps"));
    }

    void selectingInsideASectionIsNoStep()
    {
        Trail trail;
        trail.visit(at("gaps"));
        Place place = at("members");
        trail.visit(place);
        place.selection.gap = GapPlace{};
        trail.visit(place);
        QCOMPARE(trail.back(), at("gaps"));
        QCOMPARE(trail.forward(), place);
    }

    void aJumpIsAStepInsideASectionToo()
    {
        Trail trail;
        Place from = at("members");
        from.selection.gap = GapPlace{};
        trail.visit(from);
        Place to = at("members");
        to.selection.gap = GapPlace{};
        to.selection.gap->status = QStringLiteral("offered");
        trail.step(to);
        trail.step(to); // the same place is no further step
        QCOMPARE(trail.back(), from);
        QVERIFY(!trail.canGoBack());
        QCOMPARE(trail.forward(), to);
        QVERIFY(!trail.canGoForward());
    }

    void isNotEndless()
    {
        Trail trail;
        for (std::size_t i = 0; i < 3 * Trail::longest; ++i)
            trail.visit({QString::number(i), {}});
        std::size_t steps = 0;
        for (; trail.canGoBack(); ++steps)
            static_cast<void>(trail.back());
        QCOMPARE(steps, Trail::longest - 1);
    }
};

QTEST_GUILESS_MAIN(TestTrail)
#include "tst_trail.moc"
