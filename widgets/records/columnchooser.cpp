// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/columnchooser.h"

#include "widgets/records/columnfilter.h"
#include "widgets/theme/applytheme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

std::vector<FieldPath> pathsThrough(const Catalogue &catalogue, const Kind &kind)
{
    std::vector<FieldPath> paths;
    const auto add = [&](const QString &first, const Kind &target, const Field *leaveOut) {
        for (const Field &field : target.fields) {
            if (&field == leaveOut)
                continue;
            auto path = FieldPath::parse(catalogue, kind, first + QLatin1Char('.') + QLatin1String(field.name));
            if (path.has_value())
                paths.push_back(std::move(path).assume_value());
        }
    };
    for (const Field &field : kind.fields)
        if (field.target)
            // The key is what the column of the reference itself shows.
            add(QLatin1String(field.name), field.target(), field.target().keyField());
    for (const Kind *other : catalogue.kinds()) {
        if (other->internal || kind.field(QString::fromLatin1(other->name)))
            continue;
        for (const Field &field : other->fields)
            if (field.target && &field.target() == &kind) {
                add(QLatin1String(other->name), *other, &field);
                break;
            }
    }
    return paths;
}

ColumnChooser::ColumnChooser(const Catalogue &catalogue, const Kind &kind, const QStringList &shown, QWidget *parent)
    : QDialog(parent), catalogue_(catalogue), kind_(kind), list_(new QListWidget(this)), through_(new QComboBox(this))
{
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(420, 520);
    list_->setAccessibleName(tr("Columns"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->installEventFilter(this);
    for (const QString &text : shown)
        if (auto path = FieldPath::parse(catalogue, kind, text); path.has_value())
            add(path.assume_value(), true);
    for (const Field &field : kind.fields)
        if (!shown.contains(QLatin1String(field.name)))
            add(FieldPath(kind, field), false);
    list_->setCurrentRow(0);
    through_->addItem(tr("Add a column of a referenced record"));
    for (const FieldPath &path : pathsThrough(catalogue, kind))
        if (!shown.contains(path.text()))
            through_->addItem(pathTitle(path), path.text());
    through_->setAccessibleName(through_->itemText(0));
    through_->setMaxVisibleItems(20);
    auto *up = new QPushButton(tr("Move &up"), this);
    auto *down = new QPushButton(tr("Move &down"), this);
    up->setToolTip(tr("Alt+Up"));
    down->setToolTip(tr("Alt+Down"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *apply = buttons->addButton(tr("Show these columns"), QDialogButtonBox::AcceptRole);
    apply->setProperty("primary", true);
    apply->setDefault(true);
    repolish(*apply);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *moves = new QHBoxLayout;
    moves->addWidget(up);
    moves->addWidget(down);
    moves->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(list_, 1);
    column->addLayout(moves);
    column->addWidget(through_);
    column->addWidget(buttons);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(through_, &QComboBox::activated, this, &ColumnChooser::addThrough);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnChooser::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ColumnChooser::add(const FieldPath &path, bool on)
{
    auto *item = new QListWidgetItem(pathTitle(path), list_);
    item->setData(Qt::UserRole, path.text());
    item->setToolTip(Kind::tr(path.field().help));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

void ColumnChooser::move(int by)
{
    const int row = list_->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= list_->count())
        return;
    QListWidgetItem *item = list_->takeItem(row);
    list_->insertItem(to, item);
    list_->setCurrentRow(to);
}

void ColumnChooser::addThrough(int index)
{
    const QString text = through_->itemData(index).toString();
    through_->setCurrentIndex(0);
    if (text.isEmpty())
        return;
    if (auto path = FieldPath::parse(catalogue_, kind_, text); path.has_value()) {
        add(path.assume_value(), true);
        list_->setCurrentRow(list_->count() - 1);
        through_->removeItem(through_->findData(text));
    }
}

QStringList ColumnChooser::shown() const
{
    QStringList paths;
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->checkState() == Qt::Checked)
            paths << list_->item(i)->data(Qt::UserRole).toString();
    return paths;
}

void ColumnChooser::accept()
{
    if (shown().isEmpty())
        return; // a table without columns shows nothing that could be brought back
    emit chosen(shown());
    QDialog::accept();
}

bool ColumnChooser::eventFilter(QObject *object, QEvent *event)
{
    if (object == list_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace entente

#include "moc_columnchooser.cpp"
